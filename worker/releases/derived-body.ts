/** Bodies that a release knows by their ETags and lengths: made on request from its other bodies, by the renderers that it names. */
import { DERIVED_FORMS } from '../../engine/formats/derived-forms.ts';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { textBody } from '../../engine/model/json.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { parseOnce } from './parse-once.ts';

/** Reads a stored form of the same vintage (`json`, `view.json`). */
type ReadForm = (form: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Makes a form of a ranking; null if this worker has no renderer for it of the version that the release names. */
export async function derivedBody(
  form: string,
  { datasets, forms, origin = '' }: Manifest,
  dataset: string,
  readForm: ReadForm,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const derived = getOwn(DERIVED_FORMS[forms ?? 0] ?? {}, form);
  const index = getOwn(datasets, dataset);
  if (!derived || !index) return null;
  const view = parseOnce<RankingView>(await readForm('view.json'));
  const sources = derived.needsSources
    ? parseOnce<RankingDocument>(await readForm('json')).sources
    : [];
  return textBody(derived.render({ view, sources, bases: index.bases, origin }));
}
