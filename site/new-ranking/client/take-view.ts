/** What is taken away: the snippet, files, a link, a repository. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { githubLinks, parseRepository } from '../take-away/github-links.ts';
import type { Downloads, ViewContext } from './page-state.ts';

const ENDINGS = ['html', 'png', 'svg', 'csv', 'zip'] as const;

function fileName(id: string, ending: (typeof ENDINGS)[number]): string {
  return `${id}.${ending}`;
}

function filesView({ urls }: Downloads, { state, words }: ViewContext): TemplateResult {
  const id = state.result?.id ?? '';
  return html`<h3>${words.take.downloads}</h3>
    <ul class="files">
      ${ENDINGS.map((ending) => {
        const url = urls[ending];
        const [name, about] = words.take.files[ending];
        return url
          ? html`<li><a href=${url} download=${fileName(id, ending)}>${name}</a> <small>${about}</small></li>`
          : nothing;
      })}
    </ul>`;
}

function repositoryView({ takeAway }: Downloads, { state, actions, words }: ViewContext) {
  const { take } = words;
  const text = state.repository.trim();
  const repository = text === '' ? null : parseRepository(text);
  const isWrong = text !== '' && repository === null;
  const links =
    repository && githubLinks(repository, state.result?.id ?? '', new Map(takeAway.files), '');
  const files = [...(links?.files ?? [])];
  return html`<h3>${take.repository}</h3>
    <p class="hint">${take.repositoryHint}</p>
    <div class="fields">
      <label class="field">
        <span>${take.id}</span>
        <input
          name="id"
          autocomplete="off"
          .value=${state.draft.replies.id ?? ''}
          placeholder=${state.result?.id ?? ''}
          aria-describedby="hint-id"
          @input=${({ currentTarget }: Event) =>
            actions.reply(
              'id',
              currentTarget instanceof HTMLInputElement ? currentTarget.value : '',
            )}
        />
        <small id="hint-id">${take.idHint}</small>
      </label>
      <label class="field">
        <span>${take.repositoryName}</span>
        <input
          name="repository"
          autocomplete="off"
          placeholder="octocat/rankings"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${isWrong ? 'error-repository' : nothing}
          .value=${state.repository}
          @input=${({ currentTarget }: Event) =>
            actions.nameRepository(
              currentTarget instanceof HTMLInputElement ? currentTarget.value : '',
            )}
        />
        ${isWrong ? html`<small class="error" id="error-repository">${take.repositoryWrong}</small>` : nothing}
      </label>
    </div>
    ${
      links
        ? html`<ol class="files">
            ${files.map(([name, url]) =>
              url
                ? html`<li><a href=${url} target="_blank" rel="noopener">${take.openFile(name)}</a></li>`
                : nothing,
            )}
            ${
              files.some(([, url]) => url === null)
                ? html`<li>${take.upload} <a href=${links.upload} target="_blank" rel="noopener">GitHub</a></li>`
                : nothing
            }
          </ol>`
        : nothing
    }`;
}

function shareView({ link }: Downloads, { words }: ViewContext): TemplateResult {
  const { take } = words;
  return html`<h3>${take.share}</h3>
    ${
      link === null
        ? html`<p>${take.shareTooLong}</p>`
        : html`<p><a data-share href=${link}>${take.share}</a> <small>${take.shareHint}</small></p>`
    }`;
}

/** The snippet of a long ranking isn't shown as a whole: laying out so much text takes a second on a phone. */
const MAX_SHOWN = 40_000;

/** The last step. */
export function takeView(downloads: Downloads, context: ViewContext): TemplateResult {
  const { actions, words } = context;
  const { take } = words;
  const { snippet } = downloads.takeAway;
  const isWhole = snippet.length <= MAX_SHOWN;
  return html`<h3 id="snippet-head">${take.snippet}</h3>
    <p class="hint">${take.snippetHint}</p>
    <textarea
      readonly
      rows="6"
      spellcheck="false"
      dir="ltr"
      aria-labelledby="snippet-head"
      data-snippet
      .value=${isWhole ? snippet : `${snippet.slice(0, MAX_SHOWN)}\n…`}
    ></textarea>
    <p>
      <button
        type="button"
        class="main"
        @click=${({ currentTarget }: Event) => {
          const area = (currentTarget as Element).closest('section')?.querySelector('textarea');
          if (area) actions.copy(area, snippet);
        }}
      >
        ${take.copy}
      </button>
      ${isWhole ? nothing : html`<small>${take.snippetShortened}</small>`}
    </p>
    ${filesView(downloads, context)} ${shareView(downloads, context)}
    ${repositoryView(downloads, context)}`;
}
