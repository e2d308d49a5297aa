import type { Text } from '../model/text';
import type { Problem } from './csv';

/** The command cannot do what it was asked to; the message says what to change. */
export class UsageError extends Error {
  constructor(
    readonly text: Text,
    readonly problems: readonly Problem[] = [],
  ) {
    super(text.en);
  }
}
