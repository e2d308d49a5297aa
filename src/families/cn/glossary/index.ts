import type { GlossaryGroup } from '../../../model/glossary';
import { answers } from './answers';
import { disclosure } from './disclosure';
import { grounds } from './grounds';
import { remedies } from './remedies';

/** What terms of disclosure mean by the Regulation of 2019 and the forms that followed it. */
export const glossary: readonly GlossaryGroup[] = [disclosure, answers, grounds, remedies];
