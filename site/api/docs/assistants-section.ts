/** Section of the documentation page about the Model Context Protocol. */
import { MCP_PATH } from '../../../engine/model/mcp.ts';
import { html, type Markup } from '../../layout/html.ts';
import { TOOLS } from '../mcp/tools.ts';
import type { DocsData } from './docs-data.ts';

export function assistantsSection({ origin }: DocsData['sample']): Markup {
  const rows = TOOLS.map(
    ({ name, inputSchema, description }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${Object.keys(inputSchema.properties).join(', ')}</td><td>${description}</td></tr>
`,
  );
  return html`<section id="assistants"><h2>Assistants</h2>
<p>Assistants that use the Model Context Protocol can check a claim before they repeat it. Connect them to <code>${origin}${MCP_PATH}</code> (Streamable HTTP, no authentication): in Claude as a custom connector, in ChatGPT as an app in developer mode, in Claude Code with <code>claude mcp add --transport http likewise ${origin}${MCP_PATH}</code>, in VS Code and Cursor by the address in <code>mcp.json</code>. It is the one address that takes POST. Answers are those under <code>/v1</code>, cut to what a model needs.</p>
<table><thead><tr><th scope="col">Tool</th><th scope="col">Arguments</th><th scope="col">Answer</th></tr></thead><tbody>
${rows}</tbody></table>
</section>`;
}
