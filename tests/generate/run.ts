import { parseArgs } from 'node:util';
import { cnReader } from '../../src/families/cn/reader';
import { tally, type Judgement } from './judge';
import { LAYOUTS } from './render/index';
import { tryOut, type Trial } from './trial';

/**
 * Renders synthetic reports, ingests them and prints how each layout was read:
 * `npx tsx tests/generate/run.ts --count 500 --seed 1 [--layout x] [--show] [--errors 10]`.
 * Exits with 1 if any cell was silently wrong.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '280' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string', multiple: true },
    show: { type: 'boolean', default: false },
    errors: { type: 'string', default: '10' },
  },
});

const layouts = LAYOUTS.filter(
  (l) => values.layout === undefined || values.layout.some((id) => l.id.startsWith(id)),
);
const each = Math.max(1, Math.ceil(Number(values.count) / layouts.length));
const first = Number(values.seed);
let shown = 0;
let silentAll = 0;

console.log('layout                 files  wrong  silent flagged  right  stated  right%  blank%');
for (const layout of layouts) {
  const all: Judgement[] = [];
  const wrong = new Map<string, number>();
  const bad: Trial[] = [];
  for (let seed = first; seed < first + each; seed++) {
    const trial = await tryOut(layout, seed, cnReader);
    all.push(...trial.judgements);
    const kinds = new Set(trial.wrong.map((w) => w.replace(/\d{4}/g, 'N')));
    for (const kind of kinds) wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
    if (trial.wrong.length > 0 || trial.judgements.some((j) => j.verdict === 'silent'))
      bad.push(trial);
  }
  const sum = tally(all);
  silentAll += sum.silent;
  const share = (part: number, whole: number) =>
    whole === 0 ? '-' : ((100 * part) / whole).toFixed(2);
  const columns = [each, bad.length, sum.silent, sum.flagged, sum.right, sum.stated];
  console.log(
    layout.id.padEnd(22) +
      columns.map((n) => String(n).padStart(7)).join('') +
      share(sum.statedRight, sum.stated).padStart(8) +
      share(sum.blankRight, sum.blank).padStart(8),
  );
  for (const [kind, n] of wrong) console.log(`    ${n} × ${kind}`);
  for (const trial of bad) if (shown++ < Number(values.errors)) describe(trial, values.show);
}
process.exitCode = silentAll > 0 ? 1 : 0;

function describe(trial: Trial, whole: boolean) {
  const { specimen, judgements, wrong } = trial;
  console.log(`    --- ${specimen.layout.id} seed ${specimen.seed} ${specimen.path}`);
  for (const w of wrong) console.log(`        ${w}`);
  for (const j of judgements.filter((x) => x.verdict === 'silent').slice(0, 6)) {
    const truth = j.truth === undefined ? 'not in file' : `${j.truth.state} ${j.truth.value ?? ''}`;
    const unit = j.truth?.unitKnown === false ? ' (unit unknown)' : '';
    const read =
      j.read === undefined
        ? 'no cell'
        : `${j.read.state} ${j.read.value ?? ''} ${j.read.unit ?? ''}`;
    console.log(
      `        ${j.measure}: truth ${truth}${unit}; read ${read} raw ${JSON.stringify(j.read?.raw ?? '')} @ ${j.read?.place ?? ''}`,
    );
  }
  if (whole) console.log(specimen.text);
}
