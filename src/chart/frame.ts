import { counted } from '../model/plural';
import type { Scope } from '../model/report';
import type { Text } from '../model/text';
import { formatNumber, formatYears, scopeText, unitText } from './format';
import { ownWords } from './own-words';
import type { ChartFrame, ChartState, Language, ReleaseNote } from './types';

/** What the caller of a state builder knows and no answer can tell. */
export interface FrameInput {
  readonly title: Text;
  /** Place, level, sector: which group this is. */
  readonly subtitle?: Text;
  readonly scope: Scope;
  readonly release: ReleaseNote;
  /** Whose figures; left out: the agencies' own yearly reports. */
  readonly source?: Text;
  readonly caveats?: readonly Text[];
}

const NOTHING: Text = { zh: '', en: '' };

const SOURCE: Text = {
  zh: '各机关年度报告原表',
  en: "tables of the agencies' yearly reports",
};

export function frameOf(
  input: FrameInput,
  rest: Pick<ChartFrame, 'unit' | 'years' | 'reports' | 'formula' | 'withoutData'> & {
    readonly caveats?: readonly Text[];
  },
): ChartFrame {
  return {
    title: input.title,
    subtitle: input.subtitle ?? NOTHING,
    scope: input.scope,
    release: input.release,
    source: input.source ?? SOURCE,
    ...rest,
    caveats: [...(rest.caveats ?? []), ...(input.caveats ?? [])],
  };
}

/** Lines of words around a picture, in the order in which they are printed. */
export interface FrameLines {
  readonly title: string;
  /** Group, scope, years and unit. */
  readonly subtitle: string;
  /** N, formula, caveats, agencies without data: one line each. */
  readonly notes: readonly string[];
  /** Source and data release, with a warning where data are synthetic. */
  readonly source: string;
}

/** What a picture says about itself, in one language. */
export function frameLines(state: ChartState, language: Language): FrameLines {
  const zh = language === 'zh';
  const unit =
    (state.kind === 'stack' || state.kind === 'heatmap') && state.mode === 'share'
      ? unitText('percent', language)
      : unitText(state.unit, language);
  const scope = scopeText(state.scope, language, state.release.scopes);
  const subtitle = [
    state.subtitle[language],
    zh ? `口径：${scope}` : `Scope: ${scope}`,
    state.years ? formatYears(state.years, language) : '',
    zh ? `单位：${unit}` : `Unit: ${unit}`,
  ].filter((part) => part !== '');
  const { stated, total } = state.reports;
  const n = zh
    ? `N = ${formatNumber(stated, 'en')} 份年报` +
      (total > stated ? `（共 ${formatNumber(total, 'en')} 份，其余未填、无法识读或未统计）` : '')
    : `N = ${counted(formatNumber(stated, 'en'), 'report')}` +
      (total > stated
        ? ` (of ${formatNumber(total, 'en')}; ${total - stated === 1 ? 'the other does not state it or was' : 'the others do not state it or were'} not asked)`
        : '');
  const without = state.withoutData.map((one) => one[language]);
  const own = (text: string) => ownWords(text, state.release);
  return {
    title: own(state.title[language]),
    subtitle: own(subtitle.join(zh ? '　' : ' · ')),
    notes: [
      n,
      ...(state.formula ? [`${zh ? '公式：' : 'Formula: '}${state.formula[language]}`] : []),
      ...state.caveats.map((one) => one[language]),
      ...(without.length > 0
        ? [`${zh ? '无数据：' : 'No data: '}${without.join(zh ? '、' : ', ')}`]
        : []),
    ].map(own),
    source: own(sourceLine(state, language)),
  };
}

function sourceLine(state: ChartFrame, language: Language): string {
  const { release } = state;
  const version = `${release.id}${release.version ? `@${release.version}` : ''}`;
  const parts =
    language === 'zh'
      ? [`来源：${state.source.zh}`, `数据版本：${version}`]
      : [`Source: ${state.source.en}`, `Data release: ${version}`];
  if (release.synthetic) {
    parts.unshift(language === 'zh' ? '合成数据，非真实年报' : 'Synthetic data, no real reports');
  }
  return parts.join(language === 'zh' ? '；' : '; ');
}
