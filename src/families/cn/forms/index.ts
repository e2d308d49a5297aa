import type { Form } from '../../../model/form';
import { form2014 } from './form2014';
import { form2019 } from './form2019';
import { form2021 } from './form2021';
import { fujian } from './fujian';

/** The forms gongkai reads, oldest first. A new form is a file beside this one and a line here. */
export const forms: readonly Form[] = [fujian, form2014, form2019, form2021];
