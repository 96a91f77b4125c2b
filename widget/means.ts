/** What the widget lends to a file that is loaded later, so that documents are shared and no code comes twice. */
import { leadersUrl } from '../data/address.ts';
import { adoptStyles } from './adopted-styles.ts';
import { load } from './client.ts';
import { valueText } from './format.ts';
import { fallbacks } from './language.ts';
import { later } from './later.ts';
import { scaleOf } from './scale.ts';
import { barView, hatching } from './views/bar.ts';
import { noticeView } from './views/notice.ts';

export const means = {
  adoptStyles,
  barView,
  fallbacks,
  hatching,
  later,
  leadersUrl,
  load,
  noticeView,
  scaleOf,
  valueText,
};

export type Means = typeof means;
