import type { Failure, Result } from './types';

/** The question is no longer wanted: a later one took its place. */
export class QueryCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'QueryCancelled';
  }
}

/** The database could not answer; carries what to tell the person at the screen. */
export class QueryError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail);
    this.name = 'QueryError';
    this.failure = failure;
  }
}

const MESSAGES: Readonly<Record<Failure['code'], Failure['message']>> = {
  cancelled: { zh: '查询已取消。', en: 'The query was cancelled.' },
  engine: {
    zh: '此设备无法启动查询引擎，只能显示总览。',
    en: 'The query engine cannot start on this device; only the overview is shown.',
  },
  network: {
    zh: '读取数据文件时网络中断，请检查连接后重试。',
    en: 'The network failed while reading a data file. Check the connection and try again.',
  },
  missing_file: {
    zh: '数据版本中缺少所需文件。',
    en: 'A file that this needs is missing from the data release.',
  },
  newer_release: {
    zh: '数据版本比本页面新，请更新页面。',
    en: 'The data release is newer than this page. Update the page.',
  },
  query: { zh: '查询出错。', en: 'The query failed.' },
};

/** A failure with its standing words. */
export function failure(code: Failure['code'], detail: string): Failure {
  return { code, message: MESSAGES[code], detail };
}

/** Turns whatever was thrown into words; tells lost connections and missing files apart. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof QueryError) return thrown.failure;
  if (thrown instanceof QueryCancelled) return failure('cancelled', '');
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  if (/404|No files found|does not exist.*parquet/i.test(detail)) {
    return failure('missing_file', detail);
  }
  if (/HTTP|fetch|network|XMLHttpRequest/i.test(detail)) return failure('network', detail);
  return failure('query', detail);
}

/** Runs a question and returns its failure as a value. */
export async function ask<T>(question: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}
