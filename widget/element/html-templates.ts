/**
 * Lets a page that is XML have the element: there, Lit would parse its templates as XML, which they aren't. Evaluated before
 * Lit, which offers its class of templates to a hook for polyfills.
 */
const HOOK = 'litHtmlPolyfillSupport';

/** Whether Lit parses templates as HTML. In a bundle with its own Lit, which is evaluated before, it doesn't. */
export let parsesHtml = !document.contentType.endsWith('xml');

if (!parsesHtml)
  Object.assign(globalThis, {
    [HOOK]: (template: { createElement(markup: string): HTMLTemplateElement }) => {
      const page = document.implementation.createHTMLDocument();
      template.createElement = (markup) =>
        Object.assign(page.createElement('template'), { innerHTML: markup });
      parsesHtml = true;
      Reflect.deleteProperty(globalThis, HOOK);
    },
  });
