import { extract } from '../../src/extract';
import { forms } from '../../src/families/cn/forms';
import type { Document } from '../../src/model/document';
import { readText } from '../../src/read/text';

export const HEAD_2019 =
  '第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n';
export const REQUESTS_HEAD =
  '申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n';
export const REMEDIES_HEAD =
  '行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n';

/** Extracts the report of a document, with short ways to its cells. */
export function readDocument(document: Document) {
  const extraction = extract(document, forms);
  const cells = new Map(extraction.cells.map((c) => [c.measure, c]));
  const value = (measure: string) => cells.get(measure)?.value;
  const state = (measure: string) => cells.get(measure)?.state;
  /** Figures of a row or group as printed states: a number, or the state in its place. */
  const row = (prefix: string) =>
    extraction.cells
      .filter((c) => c.measure.startsWith(prefix))
      .map((c) => (c.state === 'stated' ? c.value : c.state));
  const doubted = (measure: string) => extraction.doubts.some((d) => d.cells.includes(measure));
  return { ...extraction, byMeasure: cells, value, state, row, doubted };
}

/** The same for a plain text. */
export function read(text: string) {
  const result = readText(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.failure.code);
  return readDocument(result.document);
}
