import { isPronoun, looksLikeBody } from './names';

/**
 * Bodies that the sentences of a report name as its subject: who compiled it, who worked, whose
 * office answers questions. Trusted after titles and letterheads, in the order given.
 */
export function spokenBodies(lines: readonly string[]): string[] {
  const names = [...compilers(lines), ...opening(lines), ...contact(lines)];
  return [
    ...names.filter((name) => !BARE_ZONE.test(name)),
    ...names.filter((name) => BARE_ZONE.test(name)),
  ];
}

/** Says what it is and not which: any other wording tells more. */
const BARE_ZONE = /^(?:开发区|高新区|经开区|新区|园区|示范区)(?:管委会|管理委员会)$/;

/** An office inside a body, or the body's desk for disclosure; the body itself is meant. */
const DESK =
  /(?:(?<!人民)政府信息|政务信息|政务|信息)公开(?:工作)?(?:领导小组|联席会议)?(?:办公室|办|科|机构)?$/;
const OFFICE = /(?<!政府)(?:党政办公室|党政综合办公室|综合办公室|党政办|办公室|综合科|办公厅)$/;

function withoutOffice(name: string): string {
  return name
    .replace(/(?<=办公室)(?:综合|秘书|信息|政务公开)(?:科|室|处)$/, '')
    .replace(DESK, '')
    .replace(OFFICE, '')
    .replace(/人民政府(?=.+街道$)/, '');
}

/** A government's own office speaks for the government or for itself: nothing tells. */
const ofGovernment = (name: string) => /政府(?:办公室|办公厅|办)$/.test(name);

/** `由杭州市余杭区教育局根据……编制`, `怀远县公安局编制了……`, `岐山县教育局现向社会公开……`. */
function compilers(lines: readonly string[]): string[] {
  const by =
    /由([^,。;:、(《]{3,40}?)(?:\(|(?:负责|组织|牵头)?(?:根据|依据|依照|按照|结合|编制|汇总|撰写))/g;
  const about =
    /结合(?:20\d{2}年度?)?([^,。;:、(《]{3,40}?)(?:20\d{2}年度?)?(?:政府|政务)?信息公开工作/g;
  const self = /^(?:现|特|兹|经)?(.{3,40}?)(?:现|特|兹|特此|组织|负责)*(?:向社会|编制|公布|发布)/;
  return lines.slice(0, 30).flatMap((line) => {
    const named = [...line.matchAll(by), ...line.matchAll(about)].map((match) => match[1]!);
    const clauses = line.split(/[,。;:]/).map((clause) => self.exec(clause.trim())?.[1] ?? '');
    return [...named, ...clauses]
      .filter((name) => !ofGovernment(name) && !DISCLOSURE_OFFICE.test(name.replace(DESK, '')))
      .map(withoutOffice)
      .filter(looksLikeBody);
  });
}

const YEARS = '20\\d{2} ?年(?:度|来|以来)?(?![度来以])';
const VERBS =
  '认真|坚持|严格|深入|按照|积极|全面|高度|继续|根据|紧紧|深化|切实|共|主动|通过|始终|以|(?:政府|政务)?信息公开';
/** `2021年,冲口街道认真贯彻……`; without the comma only what cannot be read otherwise. */
const SUBJECT = new RegExp(
  `${YEARS}(?:,(?:在[^,。]{4,40},)?([^,。;]{2,30}?)(?:${VERBS})|([^,。;]{2,20}?[局厅委院镇乡]|[^,。;]{2,20}街道)(?:${VERBS}))`,
);

function opening(lines: readonly string[]): string[] {
  return lines.slice(0, 30).map((line) => {
    const match = SUBJECT.exec(line);
    return match?.[1] ?? match?.[2] ?? '';
  });
}

/** `请与宣州区统计局办公室联系`: the body whose office it is; for a government's office, nobody. */
function contact(lines: readonly string[]): string[] {
  const office =
    /(?:请|可)(?:直接)?(?:与|向|致电|联系)[ :]?([^,。;(]{4,40}?)(?:联系|咨询|反映|\(|,|;|。)/;
  return lines
    .slice(0, 40)
    .map((line) => office.exec(line)?.[1] ?? '')
    .map((name) => (ofGovernment(name) || DISCLOSURE_OFFICE.test(name) ? '' : withoutOffice(name)));
}

/** Bodies that answer for the disclosure of a whole government (随县 2024: 数据局). */
const DISCLOSURE_OFFICE = /数据|政务服务|行政审批|政务公开|电子政务/;

/**
 * Whose site holds the report (`可从阜阳市公安局网站下载`), where the text says only 我局: a
 * department's own site is its own, a government's portal is everybody's.
 */
export function ownSite(lines: readonly string[], kind: string | null): string[] {
  if (kind === null || !/[局委厅]/.test(kind)) return [];
  const site = /(?:在|从|通过|登录)["'“”]?([^,。;("“”]{4,30}?)(?:门户|官方|政务)?网站/g;
  return lines
    .slice(0, 40)
    .flatMap((line) => [...line.matchAll(site)].map((match) => match[1]!))
    .filter((name) => name.endsWith(kind) && !isPronoun(name));
}
