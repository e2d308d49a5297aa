import type { Scope } from '../../../model/report';

/** Said of a whole area: `全区共收到申请`, `汇总各有关单位`, `全县行政机关`. */
const AREA =
  /全(?:市|区|县|省|州|旗|盟|自治区)(?:\d{4}年)?(?:全年|共|各级|各|累计|未|没有|新?收到|接收|受理|办理|主动公开|行政机关|政府系统|政府信息公开)|(?:汇总|综合)(?!执法|行政)[^。;]{0,30}(?:部门|单位|乡镇|街道|县区|县\(|各县|各区)(?:政府信息)?|各县\(市、?区\)[^。]{0,20}(?:汇总|数据)|(?:本|我)(?:市|区|县|省)各级(?:行政机关|政府部门)/;

/** Said of the body alone although it is a government: `代表市政府受理申请`. */
const SELF =
  /代表(?:省|市|区|县|州|自治区)(?:人民)?政府(?:共)?(?:受理|收到|接收|办理)|(?:仅|只)(?:含|包括|统计)本(?:机关|级)|(?:省|市|区|县)(?:政府)?本级(?:共)?(?:收到|受理|接收)/;

/** Said of a whole system by an authority that has branches: `广州海关关区2021年…年度报告`. */
const SYSTEM =
  /(?:全国海关|海关系统|海关关区|关区|(?:省|市|县|区)(?:气象|税务|海事)(?:部门|系统))(?:20\d{2}年)?(?:度)?政府信息公开|梳理(?:编制)?20\d{2}年度海关系统|各直属海关单位[^。]{0,20}年度报告编制/;

/**
 * Penalties are decided by departments: a government that states this many, in its table of
 * decisions, speaks for its area. Fewer may be a slip.
 */
const PENALTIES = /行政处罚[ |]*((?:[+-]?\d+[ |]*)+)(?![\d.件起宗次项例个])/;
const MANY_PENALTIES = 20;

/**
 * What a report covers: the body itself or its whole area. Departments, offices and towns report
 * for themselves. A government of a county or above may do either: its wording tells, or the
 * penalties in its tables; without such evidence, or with both, the answer is `unknown`.
 * @param kind what kind of body speaks where it gives no name (`局` of 我局), or null
 */
export function findScope(
  lines: readonly string[],
  sector: string | null,
  level: string | null,
  kind: string | null = null,
): Scope {
  if (level === 'township' || (kind !== null && /[局委办]/.test(kind))) return 'self';
  if (sector === null) return 'unknown';
  const text = lines.join('').replaceAll(' ', '');
  const area = AREA.test(text) || statesPenalties(lines);
  const self = SELF.test(text);
  if (sector !== 'government' && SYSTEM.test(text) && !self) return 'area';
  if (sector !== 'government') return area && !self && sector === 'office' ? 'unknown' : 'self';
  if (area === self) return 'unknown';
  return area ? 'area' : 'self';
}

function statesPenalties(lines: readonly string[]): boolean {
  const figures = PENALTIES.exec(lines.join(' '))?.[1] ?? '';
  return figures.split(/[ |+-]+/).some((figure) => Number(figure) >= MANY_PENALTIES);
}
