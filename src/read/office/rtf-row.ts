import type { CellFrame } from './assembler';

/** The definition of a row: its cells' right edges and merges, gathered word by word. */
export class RtfRow {
  private left = 0;
  private cells: CellFrame[] = [];
  private merged = false;
  private vertical: CellFrame['vertical'] = 'none';

  /** Takes a control word if it defines the row or a cell of it. */
  word(word: string, value: number | null): boolean {
    switch (word) {
      case 'trowd':
        this.left = 0;
        this.cells = [];
        this.merged = false;
        this.vertical = 'none';
        return true;
      case 'trleft':
        this.left = value ?? 0;
        return true;
      case 'clmgf':
        return true;
      case 'clmrg':
        this.merged = true;
        return true;
      case 'clvmgf':
        this.vertical = 'begin';
        return true;
      case 'clvmrg':
        this.vertical = 'continue';
        return true;
      case 'cellx': {
        const left = this.cells.at(-1)?.right ?? this.left;
        const { merged, vertical } = this;
        this.cells.push({ left, right: Math.max(left, value ?? 0), merged, vertical });
        this.merged = false;
        this.vertical = 'none';
        return true;
      }
      default:
        return false;
    }
  }

  /** Frames of the row as defined last; rows without a definition of their own repeat it. */
  frames(): readonly CellFrame[] {
    return this.cells;
  }
}
