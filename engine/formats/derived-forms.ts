/**
 * Forms of a ranking that are made on request. A release stores their ETags and lengths only, and names the version of the renderers that
 * these come from, so that what it serves never changes.
 */
import type { RankingView, Source } from '../model/documents.ts';
import { type BasisFlags, rankingCsv } from './ranking-csv.ts';
import { rankingMarkdown } from './ranking-markdown.ts';

/** What a form is made from. */
export interface FormInputs {
  readonly view: RankingView;
  /** The sources of the ranking's document; empty for a form that doesn't need them. */
  readonly sources: readonly Source[];
  /** The ways of counting of the dataset. */
  readonly bases: readonly BasisFlags[];
  /** Scheme and host for absolute URLs. */
  readonly origin: string;
}

/** A form that is made on request. */
export interface DerivedForm {
  readonly needsSources: boolean;
  readonly render: (inputs: FormInputs) => string;
}

/** Renderers by form. */
export type DerivedForms = Readonly<Record<string, DerivedForm>>;

/**
 * The version of the renderers below. Whoever changes a byte of what they return raises it, and keeps the renderers before under their
 * version until no release that names it is kept.
 */
export const DERIVED_FORMS_VERSION = 1;

/** The renderers of each version that a kept release may name. */
export const DERIVED_FORMS: Readonly<Record<number, DerivedForms>> = {
  [DERIVED_FORMS_VERSION]: {
    'en.csv': { needsSources: false, render: ({ view, bases }) => rankingCsv(view, bases, 'en') },
    'zh.csv': { needsSources: false, render: ({ view, bases }) => rankingCsv(view, bases, 'zh') },
    md: {
      needsSources: true,
      render: ({ view, sources, origin }) => rankingMarkdown(view, sources, origin),
    },
  },
};

/** Those of this version. */
export const CURRENT_FORMS: DerivedForms = DERIVED_FORMS[DERIVED_FORMS_VERSION] ?? {};
