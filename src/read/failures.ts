import type { ReadFailure, ReadResult } from '../model/document';
import type { Text } from '../model/text';

/**
 * Why a file could not be read, in words for the person who has to do something about it. One
 * list, so that the same cause is called the same whatever reader met it.
 */
const FAILURES = {
  empty: {
    zh: '文件是空的，请重新下载或向报送单位索取。',
    en: 'The file is empty: download it again or ask the agency for it.',
  },
  no_text: {
    zh: '文件里没有文字（可能只有图片），请提供文字版。',
    en: 'There is no text in the file (images only, perhaps): provide a version with text.',
  },
  image: {
    zh: '这是一张图片，读不出表格，请提供文字版（网页、Word、Excel 或文字 PDF）。',
    en: 'This is an image. Provide a version with text (web page, Word, Excel or PDF with text).',
  },
  encrypted: {
    zh: '文件有密码保护，请去掉密码后再放入。',
    en: 'The file is protected by a password: remove the password first.',
  },
  archive: {
    zh: '这是压缩包（rar、7z、tar 或 gz），请解压后放入里面的文件。',
    en: 'This is an archive (rar, 7z, tar or gz): unpack it and add the files inside.',
  },
  presentation: {
    zh: '这是演示文稿，不支持，请提供报告正文（网页、Word 或 PDF）。',
    en: 'Slides are not supported: provide the report itself (web page, Word or PDF).',
  },
  ofd: {
    zh: '暂不支持 OFD 版式文件，请另存为 PDF 或 Word。',
    en: 'OFD files are not supported: save it as PDF or Word.',
  },
  caj: {
    zh: '不支持 CAJ 文件，请另存为 PDF。',
    en: 'CAJ files are not supported: save it as PDF.',
  },
  mhtml: {
    zh: '不支持单个文件网页（mht），请另存为普通网页（html）。',
    en: 'Single-file web pages (mht) are not supported: save it as a plain web page (html).',
  },
  data_file: {
    zh: '这是程序用的数据文件，里面没有报告的表格。',
    en: 'This is a data file for programs; it holds no table of a report.',
  },
  too_large: {
    zh: '文件过大，不像一份年度报告，请检查是否放错了文件。',
    en: 'The file is far larger than an annual report: check that it is the right file.',
  },
  damaged: {
    zh: '文件已损坏或不完整，请重新下载。',
    en: 'The file is damaged or incomplete: download it again.',
  },
  malformed: {
    zh: '文件不是完整、合法的 XML，请重新下载。',
    en: 'The file is not well-formed XML or is cut off: download it again.',
  },
  unknown_type: {
    zh: '认不出文件的格式，请提供网页、Word、Excel、PDF 或文本文件。',
    en: 'The format is not known: provide a web page, Word, Excel, PDF or text file.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type FailureCode = keyof typeof FAILURES;

/** @param detail added to the message in both languages, for what only this file can tell */
export function failure(code: FailureCode, detail?: Text): ReadFailure {
  const { zh, en } = FAILURES[code];
  if (detail === undefined) return { code, message: { zh, en } };
  return { code, message: { zh: `${zh}${detail.zh}`, en: `${en} ${detail.en}` } };
}

/** A result that is a failure. */
export function failed(code: FailureCode, detail?: Text): ReadResult {
  return { ok: false, failure: failure(code, detail) };
}
