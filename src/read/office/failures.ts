import type { Document, ReadFailure, ReadResult } from '../../model/document';
import type { Text } from '../../model/text';
import { failure as sharedFailure, type FailureCode as SharedCode } from '../failures';

/** Causes that only containers and pages have; the others are shared with all readers. */
const FAILURES = {
  truncated: {
    zh: '文件不完整，末尾缺失，请重新下载。',
    en: 'The file is cut off before its end: download it again.',
  },
  scanned: {
    zh: '这是扫描件，只有图片没有文字，请提供可复制文字的版本。',
    en: 'This is a scan: pictures of pages without text. Provide a version with text.',
  },
  ocr_unavailable: {
    zh: '文字识别组件无法启动，扫描件和图片未读取；请重新安装（npm ci）后再试，或去掉 --ocr。',
    en: 'Character recognition could not be started, so scans and pictures were not read: install again (npm ci), or leave out --ocr.',
  },
  wrong_format: {
    zh: '文件内容与所标格式不符，请确认文件后重新放入。',
    en: 'The content is not of the format it is named after: check the file.',
  },
  old_format: {
    zh: '这是 Word 95 或更早版本的文件，请用 Word 或 WPS 另存为 .docx。',
    en: 'Saved by Word 95 or earlier: save it as .docx.',
  },
  too_deep: {
    zh: '文件内部嵌套层数过多，疑似损坏或恶意构造，未予读取。',
    en: 'The file is nested too deeply to be a document and was not read.',
  },
  unsafe_path: {
    zh: '压缩包内的文件名指向包外，未予解压。',
    en: 'The name of this entry points outside the archive; it was not unpacked.',
  },
  nested_archive: {
    zh: '压缩包层层嵌套，只读取一层内嵌压缩包，请解压后放入。',
    en: 'Archives in archives are opened one level deep only: unpack this one and add its files.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a binary file cannot be read. */
export type FailureCode = SharedCode | keyof typeof FAILURES;

/** Failure with the message of its code. */
export function failure(code: FailureCode): ReadFailure {
  return code in FAILURES
    ? { code, message: FAILURES[code as keyof typeof FAILURES] }
    : sharedFailure(code as SharedCode);
}

/** Thrown inside a reader to give up; never leaves it, see {@link guarded}. */
export class ReadError extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
  }
}

/**
 * Runs a reader so that whatever is wrong with the file comes back as a value. An exception
 * that the reader did not raise on purpose means that the file broke an assumption of its
 * format: it counts as damaged.
 */
export async function guarded(
  bytes: Uint8Array,
  read: () => Document | Promise<Document>,
): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, failure: failure('empty') };
  try {
    return { ok: true, document: await read() };
  } catch (error) {
    const code = error instanceof ReadError ? error.code : 'damaged';
    return { ok: false, failure: failure(code) };
  }
}
