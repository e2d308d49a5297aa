import type { Document, ReadFailure, ReadResult } from '../../model/document';
import type { Text } from '../../model/text';

/** Why a binary file cannot be read. Each has a message that says what a clerk can do. */
export type FailureCode =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'scanned'
  | 'no-text'
  | 'wrong-format'
  | 'old-format'
  | 'too-large'
  | 'too-deep'
  | 'unsafe-path'
  | 'nested-archive';

const MESSAGES: Readonly<Record<FailureCode, Text>> = {
  empty: {
    zh: '文件是空的，请重新下载或索取。',
    en: 'The file is empty: download it or ask for it again.',
  },
  truncated: {
    zh: '文件不完整，末尾缺失，请重新下载。',
    en: 'The file is cut off before its end: download it again.',
  },
  damaged: {
    zh: '文件已损坏，无法打开，请重新下载或用原软件另存一份。',
    en: 'The file is damaged and does not open: download it again, or save it anew from its own program.',
  },
  encrypted: {
    zh: '文件设有密码，请取消密码后重新提供。',
    en: 'The file is protected by a password: save it without one and add it again.',
  },
  scanned: {
    zh: '扫描件，只有图片没有文字，请提供可复制文字的版本。',
    en: 'A scan: pictures of pages without text. Provide a version whose text can be copied.',
  },
  'no-text': {
    zh: '文件中没有文字内容。',
    en: 'The file holds no text.',
  },
  'wrong-format': {
    zh: '文件内容与所标格式不符，请确认文件后重新提供。',
    en: 'The content is not of the format it is named after: check the file and add it again.',
  },
  'old-format': {
    zh: 'Word 95 或更早版本的文件，请用 Word 或 WPS 另存为 .docx 后重新提供。',
    en: 'Saved by Word 95 or earlier: save it as .docx and add it again.',
  },
  'too-large': {
    zh: '文件过大或解压后过大，超出可处理的范围，请拆分后重新提供。',
    en: 'The file, or what it unpacks to, is larger than can be handled: split it and add the parts.',
  },
  'too-deep': {
    zh: '文件内部嵌套层数过多，疑似损坏或恶意构造，未予读取。',
    en: 'The file is nested too deeply to be a document and was not read.',
  },
  'unsafe-path': {
    zh: '压缩包内的文件名指向包外，未予解压。',
    en: 'The name of this entry points outside the archive; it was not unpacked.',
  },
  'nested-archive': {
    zh: '压缩包层层嵌套，只读取一层内嵌压缩包，请解压后重新提供。',
    en: 'Archives inside archives are opened one level deep only: unpack this one and add it again.',
  },
};

/** Failure with the message of its code. */
export function failure(code: FailureCode): ReadFailure {
  return { code, message: MESSAGES[code] };
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
