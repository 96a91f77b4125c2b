/**
 * Markup of the embed builder: pick, preview, copy. All controls are there from the first paint with
 * the default choice, so that nothing moves when the script loads. Without scripts only the line to copy is shown.
 */

import type { DatasetDocument, Titled } from '../../engine/model/documents.ts';
import { WIDGET_LANGUAGE_NAMES } from '../../engine/model/languages.ts';
import { html, type Markup, none } from '../layout/html.ts';
import type { SiteWords } from '../words/mod.ts';
import {
  type BuilderOptions,
  builderOptions,
  type Choice,
  DESTINATIONS,
  MAX_PREVIEW_WIDTH,
  MIN_PREVIEW_WIDTH,
  type SelectOption,
  THEMES,
  VIEWS,
} from './builder-options.ts';
import type { Snippet } from './snippets.ts';

/** Input of the embed builder's markup. */
export interface BuilderProps {
  readonly choice: Choice;
  readonly dataset: DatasetDocument;
  /** All datasets, the chosen one first. */
  readonly datasets: readonly SelectOption[];
  /** Places that can be highlighted. */
  readonly places: readonly SelectOption[];
  readonly snippet: Snippet;
  readonly site: SiteWords;
  /** Scheme and host for the snippets. */
  readonly origin: string;
}

function optionViews(options: readonly SelectOption[], chosen: string): Markup {
  return html`${options.map(
    ({ value, title }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : none}>${title}</option>`,
  )}`;
}

/** Fields as wide as the form. */
const WIDE_FIELDS = ['dataset', 'metric', 'basis', 'as_of'];

function selectView(
  name: string,
  label: string,
  options: readonly SelectOption[],
  chosen: string,
): Markup {
  const width = WIDE_FIELDS.includes(name) ? html` class="wide"` : none;
  return html`<label${width}><span>${label}</span><select name="${name}">${optionViews(options, chosen)}</select></label>
`;
}

function checkView(name: string, label: string, isChecked = false): Markup {
  return html`<label class="check"><input type="checkbox" name="${name}" value="yes"${isChecked ? html` checked` : none}> ${label}</label>`;
}

const stepView = (number: number, name: string): Markup =>
  html`<span class="step">${number}</span> ${name}`;

function datasetView({ datasets, choice, site }: BuilderProps): Markup {
  if (datasets.length > 1)
    return selectView('dataset', site.builder.dataset, datasets, choice.dataset);
  return html`<input type="hidden" name="dataset" value="${choice.dataset}">`;
}

function rankingStep(props: BuilderProps, offers: BuilderOptions): Markup {
  const { choice, places, site } = props;
  const { builder, detailsWords } = site;
  const themes = THEMES.map((value) => ({ value, title: builder.themes[value] }));
  const titles = { ranking: detailsWords.rankingView, timeline: detailsWords.timelineView };
  const views = VIEWS.map((value) => ({ value, title: titles[value] }));
  const languages = Object.entries(WIDGET_LANGUAGE_NAMES).map(([value, title]) => ({
    value,
    title,
  }));
  const marks = places.map(({ value, title }) => placeView(value, title));
  return html`<fieldset class="pick-step"><legend>${stepView(1, builder.steps.pick)}</legend>
<div class="fields">
${datasetView(props)}${selectView('metric', detailsWords.metricLabel, offers.metric, choice.metric)}${selectView('period', detailsWords.periodLabel, offers.period, choice.period)}${selectView('level', detailsWords.levelLabel, offers.level, choice.level)}${selectView('basis', detailsWords.basisLabel, offers.basis, choice.basis)}${selectView('as_of', builder.asOf, [{ value: '', title: builder.live }], '')}${selectView('lang', builder.language, languages, choice.lang)}${selectView('theme', builder.theme, themes, choice.theme)}${selectView('view', detailsWords.viewLabel, views, choice.view)}<label><span>${builder.limit}</span><input name="limit" inputmode="numeric" pattern="[0-9]*" placeholder="${builder.all}"></label>
<label class="wide"><span>${builder.heading}</span><input name="heading" maxlength="200" placeholder="${builder.headingHint}"></label>
</div>
<details class="places"><summary>${builder.places}: <output id="chosen">${builder.chosen(0)}</output></summary><div id="places">${marks}</div></details>
</fieldset>
`;
}

/** Checkbox that highlights a place. */
function placeView(id: string, name: string): Markup {
  return html`<label class="check"><input type="checkbox" name="highlight" value="${id}"> ${name}</label>`;
}

function backgroundView({ choice: { background }, site: { builder } }: BuilderProps): Markup {
  const radio = (value: 'light' | 'dark' | 'own'): Markup =>
    html`<label class="check"><input type="radio" name="ground" value="${value}"${value === background ? html` checked` : none}> ${builder.backgrounds[value]}</label>`;
  return html`<fieldset class="background"><legend class="visually-hidden">${builder.background}</legend>${radio('light')}${radio('dark')}${radio('own')}<input name="colour" maxlength="7" spellcheck="false" placeholder="#f4ead7" aria-label="${builder.colour}"></fieldset>`;
}

function previewStep(props: BuilderProps): Markup {
  const { choice, site } = props;
  const { builder } = site;
  const { width } = choice;
  return html`<fieldset class="preview-step"><legend>${stepView(2, builder.steps.preview)}</legend>
<div class="tools">
<label class="width"><span>${builder.width}</span><input type="range" name="width" min="${MIN_PREVIEW_WIDTH}" max="${MAX_PREVIEW_WIDTH}" step="10" value="${width}"><output id="pixels">${builder.pixels(width)}</output></label>
${backgroundView(props)}
${checkView('unscripted', builder.withoutScripts)}
</div>
<div class="preview-area" id="preview-area" tabindex="0" role="group" aria-label="${builder.preview}"><div class="preview-frame"><iframe id="preview" title="${builder.preview}" width="${width}" height="560"></iframe><span class="resize-handle" id="resize-handle" title="${builder.resizeHint}"></span></div></div>
</fieldset>
`;
}

function tabsView({ choice, site: { builder } }: BuilderProps): Markup {
  const tabs = DESTINATIONS.map(
    (to) =>
      html`<button type="button" role="tab" id="to-${to}" data-to="${to}" aria-controls="snippet-panel" aria-selected="${String(to === choice.destination)}" tabindex="${to === choice.destination ? 0 : -1}">${builder.tabs[to]}</button>`,
  );
  return html`<div class="tabs" role="tablist" aria-label="${builder.destinations}">${tabs}</div>`;
}

function factView(name: string, content: Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${content}</dd></div>
`;
}

function factsView({ snippet, site: { builder } }: BuilderProps): Markup {
  return html`<details class="facts"><summary>${builder.facts}</summary>
<dl>
${factView(builder.cost, html`<output id="cost"></output>`)}${factView(
  builder.policy,
  html`<code id="policy">${snippet.policy}</code> <button type="button" class="small" data-copies="policy">${builder.copy}<span class="visually-hidden"> ${builder.policy}</span></button>`,
)}${factView(
  builder.integrity,
  html`<code id="integrity">${builder.latestBuild}</code> ${checkView('pinned', builder.pinned)}`,
)}</dl>
</details>`;
}

/** The picture that social media show for a page that links to the ranking. */
function cardView({ site: { builder } }: BuilderProps): Markup {
  return html`<figure class="card"><figcaption>${builder.card}</figcaption><div><img id="card" alt="" width="1200" height="630" hidden><span id="no-card" hidden>${builder.noCard}</span></div></figure>`;
}

function snippetStep(props: BuilderProps): Markup {
  const { choice, snippet, site } = props;
  const { builder } = site;
  return html`<fieldset class="copy-step"><legend>${stepView(3, builder.steps.copy)}</legend>
${tabsView(props)}
<div id="snippet-panel" role="tabpanel" aria-labelledby="to-${choice.destination}">
<p class="hint" id="hint">${builder.hints[choice.destination]}</p>
<textarea id="snippet" readonly rows="9" spellcheck="false" autocomplete="off" dir="ltr" aria-label="${builder.snippet}">${snippet.text}</textarea>
<p class="actions"><button type="button" class="copy" data-copies="snippet">${builder.copy}</button><a id="file" download hidden>${builder.download}</a><span id="resizer-choice" hidden>${checkView('resizer', builder.resized, true)}</span><span role="status" id="copy-status"></span></p>
<div class="alt" id="alt-choice" hidden><label><span>${builder.alt}</span><textarea name="alt" id="alt" rows="4" aria-describedby="alt-hint"></textarea></label><small id="alt-hint">${builder.altHint}</small></div>
${factsView(props)}
</div>
${cardView(props)}
</fieldset>
`;
}

/** The form. `data-default-choice` is the choice that addresses omit. */
export function builderView(props: BuilderProps): Markup {
  const { choice, dataset, site, origin } = props;
  const offers = builderOptions(dataset, choice, site);
  return html`<form id="builder" autocomplete="off" data-origin="${origin}" data-default-choice="${JSON.stringify(choice)}">
${rankingStep(props, offers)}${previewStep(props)}${snippetStep(props)}</form>`;
}

/** Places of a ranking that can be highlighted. */
export function placeOptions(
  entries: readonly { readonly entity: Pick<Titled, 'id'> }[],
  name: (id: string) => string,
): SelectOption[] {
  return entries.map(({ entity: { id } }) => ({ value: id, title: name(id) }));
}
