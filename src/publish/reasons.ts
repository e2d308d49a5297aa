import type { Reason } from '../model/report';

/** As `sources.reason` holds it: Chinese and English parted by ` | `. */
export function reasonText(reason: Reason | null): string | null {
  return reason === null ? null : `${reason.message.zh} | ${reason.message.en}`;
}

/** A copy of a report that was better read from another file. */
export function duplicateOf(keptPath: string): Reason {
  return {
    code: 'duplicate_report',
    message: {
      zh: `与“${keptPath}”是同一份报告（机关、年度、范围相同），采用后者。若并非同一份，请在 manifest.csv 中写明两者的机关、年度或范围。`,
      en: `The same report as "${keptPath}" (same agency, year and scope), which was kept. If it is not, name agency, year or scope of both in manifest.csv.`,
    },
  };
}

/** A file that reads well and holds no report. */
export const NO_REPORT: Reason = {
  code: 'no_report',
  message: {
    zh: '文件中没有找到年度报告。若确是报告，请检查文件是否完整。',
    en: 'No report was found in the file. If it is one, check that the file is complete.',
  },
};

/** The same bytes as another file. */
export function sameBytesAs(keptPath: string): Reason {
  return {
    code: 'duplicate_bytes',
    message: {
      zh: `内容与“${keptPath}”逐字节相同，无需重复放入，可删除本文件。`,
      en: `Byte for byte the same as "${keptPath}": it adds nothing and can be deleted.`,
    },
  };
}

/** A report that does not say its year: with the line that mends it. */
export function noYear(path: string, agencyName: string | null): Reason {
  const line = [path, agencyName ?? '机关名称', '', '', '', '2020', ''].map(csvField).join(',');
  return {
    code: 'no_year',
    message: {
      zh: `未能确定报告年度。请在文件夹的 manifest.csv（首行为 ${MANIFEST_HEADER}）中加一行（把 2020 改为实际年度）：${line}`,
      en: `The year of the report could not be told. Add this line to manifest.csv in the folder (first line ${MANIFEST_HEADER}), with the true year in place of 2020: ${line}`,
    },
  };
}

export const MANIFEST_HEADER = 'file,agency,region_code,level,scope,year,url';

function csvField(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
