import type { Document } from '../../model/document';
import type { Sum } from '../../model/measure';
import type { ProseClaim } from '../../model/rule';

/**
 * Sentences that give the total of requests received. Other figures of the running text are too
 * loosely worded to hold against a cell. Digits may stand in spaces (`申请 34 件`).
 */
const RECEIVED =
  /(?:收到|受理|新收|接收)(?:的)?(?:各类)?(?:有关)?(?:政府)?信息(?:依申请)?公开(?:的)?申请\s*(?:共|共计|总数|数量)?\s*(\d{1,7})\s*[件份宗条]/gu;

/** Half-years, channels and single kinds of requester speak of a part, not of the total. */
const PARTIAL = /(?:上半年|下半年|季度|其中|网上|网络|当面|信函|自然人|法人|月份?)\S{0,12}$/u;

const total = (row: string) => `${row}__total`;

/** What the text may mean besides the row itself: received and carried in together. */
const withCarriedIn: Sum = { plus: [total('received'), total('carried_in')] };

/** Figures of the running text that repeat figures of the tables. */
export function proseClaims(document: Document): ProseClaim[] {
  const claims: ProseClaim[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'grid') continue;
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
