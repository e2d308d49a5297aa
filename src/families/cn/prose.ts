import type { Document } from '../../model/document';
import type { Sum } from '../../model/measure';
import type { ProseClaim } from '../../model/rule';

/**
 * Sentences that give the total of requests received, and of disputes below. Other figures of the running text are too
 * loosely worded to hold against a cell. Digits may stand in spaces (`申请 34 件`).
 */
const RECEIVED =
  /(?:收到|受理|新收|接收)(?:的)?(?:各类)?(?:有关)?(?:政府)?信息(?:依申请)?公开(?:的)?申请\s*(?:共|共计|总数|数量)?\s*(\d{1,7})\s*[件份宗条]/gu;

/** Half-years, channels and single kinds of requester speak of a part, not of the total. */
const PARTIAL = /(?:上半年|下半年|季度|其中|网上|网络|当面|信函|自然人|法人|月份?)\S{0,12}$/u;

/** `……信息公开……行政复议案件2件、行政诉讼案件7件`, of disclosure only: other cases are not ours. */
const RECONSIDERED = /行政复议(?:案件|申请)?\s*(?:共|共计)?\s*(\d{1,6})\s*[件起宗]/gu;
const SUED = /诉讼(?:案件)?\s*(?:共|共计)?\s*(\d{1,6})\s*[件起宗]/gu;
const OTHER_TIME = /上年|去年|历年|累计|同比|上一年|上半年|季度/;

const direct = 'litigation_direct_total';
const after = 'litigation_after_reconsideration_total';

/** Disputes that a sentence on disclosure counts, and what the count may mean in the table. */
function disputes(text: string): ProseClaim[] {
  const about = text
    .split(/[。;；\n]/u)
    .filter((s) => s.includes('信息公开') && !OTHER_TIME.test(s));
  const claims = (pattern: RegExp, subject: string, mayMean: readonly Sum[]) =>
    about.flatMap((sentence) =>
      [...sentence.matchAll(pattern)].map((match) => ({
        subject,
        value: Number(match[1]),
        mayMean,
        quote: match[0].replace(/\s+/gu, ''),
      })),
    );
  return [
    ...claims(RECONSIDERED, 'reconsideration_total', [{ plus: ['reconsideration_total'] }]),
    ...claims(SUED, direct, [{ plus: [direct, after] }, { plus: [direct] }, { plus: [after] }]),
  ];
}

const total = (row: string) => `${row}__total`;

/** What the text may mean besides the row itself: received and carried in together. */
const withCarriedIn: Sum = { plus: [total('received'), total('carried_in')] };

/** Figures of the running text that repeat figures of the tables. */
export function proseClaims(document: Document): ProseClaim[] {
  const claims: ProseClaim[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'grid') continue;
    claims.push(...disputes(block.text));
    for (const match of block.text.matchAll(RECEIVED)) {
      const before = block.text.slice(Math.max(0, match.index - 20), match.index);
      if (PARTIAL.test(before)) continue;
      claims.push({
        subject: total('received'),
        value: Number(match[1]),
        mayMean: [{ plus: [total('received')] }, withCarriedIn, { plus: [total('processed')] }],
        quote: match[0].replace(/\s+/gu, ''),
      });
    }
  }
  return claims;
}
