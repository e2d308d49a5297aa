import type { GlossaryGroup } from '../../../model/glossary';
import { afterwards } from './afterwards';
import { answers } from './answers';
import { requests } from './requests';

/** What terms of the Act mean: 5 U.S.C. § 552, and the handbook for the annual reports. */
export const glossary: readonly GlossaryGroup[] = [requests, answers, afterwards];
