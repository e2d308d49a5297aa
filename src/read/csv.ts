/**
 * Comma-separated values among the lines of a text. Records that stand together and have as many
 * fields come out parted by tabs, a record a line; all other lines are left as they are.
 */

const SEPARATORS = [',', ';', '，'];

const LEAST_RECORDS = 3;
const LEAST_FIELDS = 3;
/** A record of figures alone (the line of the remedies) is known by its length only. */
const FIGURES_ALONE = 10;

interface Record {
  readonly fields: readonly string[];
  readonly first: number;
  readonly lines: number;
}

/** Lines with the records among them parted by tabs; the number of lines does not change. */
export function withoutCommas(lines: readonly string[]): readonly string[] {
  for (const separator of SEPARATORS) {
    const changed = partedBy(lines, separator);
    if (changed !== null) return changed;
  }
  return lines;
}

function partedBy(lines: readonly string[], separator: string): string[] | null {
  const out = [...lines];
  let run: Record[] = [];
  let found = false;
  const flush = () => {
    if (run.length >= LEAST_RECORDS && run.every(isRecord)) {
      found = true;
      for (const { fields, first, lines: n } of run) {
        out.fill('', first, first + n);
        out[first] = fields.map((f) => f.replace(/\s+/gu, ' ')).join('\t');
      }
    }
    run = [];
  };
  for (let i = 0; i < lines.length;) {
    const record = recordAt(lines, i, separator);
    if (record.fields.length < LEAST_FIELDS) flush();
    else {
      if (run.length > 0 && run[0]!.fields.length !== record.fields.length) flush();
      run.push(record);
    }
    i += record.lines;
  }
  flush();
  return found ? out : null;
}

/** Words beside the figures, and no figure that a blank parts: then commas are but thousands. */
function isRecord({ fields }: Record): boolean {
  if (fields.some((field) => /\d\s+[+-]?\d|[\t|｜]/u.test(field))) return false;
  const blank = fields.every((field) => field.trim() === '');
  return blank || fields.length >= FIGURES_ALONE || fields.some((f) => /\p{Script=Han}/u.test(f));
}

/** Lines that one quoted field may run over. */
const MOST_LINES = 20;

function recordAt(lines: readonly string[], first: number, separator: string): Record {
  let text = lines[first]!;
  let n = 1;
  if (text.includes('"') && text.includes(separator))
    while (isOpen(text) && n < MOST_LINES && first + n < lines.length) {
      text += `\n${lines[first + n]!}`;
      n++;
    }
  if (n > 1 && isOpen(text)) return { fields: [lines[first]!], first, lines: 1 };
  return { fields: fieldsOf(text, separator), first, lines: n };
}

const isOpen = (text: string) => (text.match(/"/g)?.length ?? 0) % 2 === 1;

function fieldsOf(text: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"' && quoted && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (c === '"' && (quoted || field.trim() === '')) quoted = !quoted;
    else if (c === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += c;
  }
  return [...fields, field];
}
