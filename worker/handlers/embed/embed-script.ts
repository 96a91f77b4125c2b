/**
 * The one script of an embed: a ranking's view document and the widget, joined as they are stored. JSON is a part of
 * JavaScript, so nothing is parsed or escaped. The block keeps the name to itself; the widget's build reads it there.
 */
import { concatenated, type Tagged } from '../../http/etagged-body.ts';

const BEFORE_ASKED = '{const likewiseJoined={asked:';
const BEFORE_VIEW = ',view:';
const BEFORE_WIDGET = '};\n';
const END = '}\n';

/** Joins a view document with the widget; `asked` is the script's address, path-absolute, without what concerns looks alone. */
export function joinScript(asked: string, view: Tagged, widget: Tagged): Tagged {
  const encoder = new TextEncoder();
  const parts = [
    encoder.encode(BEFORE_ASKED + JSON.stringify(asked) + BEFORE_VIEW),
    view.bytes,
    encoder.encode(BEFORE_WIDGET),
    widget.bytes,
    encoder.encode(END),
  ];
  return { bytes: concatenated(parts), etag: `"${opaque(view)}-${opaque(widget)}-${asked}"` };
}

/** What stands between the quotation marks of an ETag. */
function opaque({ etag }: Tagged): string {
  return etag.slice(1, -1);
}
