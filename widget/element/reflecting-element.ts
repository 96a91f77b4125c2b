/**
 * Base class of the element: each property reflects an attribute, and changes are rendered in batches with Lit's templates.
 * LitElement would take 2,220 bytes in brotli instead of 560, and put `widget.js` at 15,000, over its budget of 14,000.
 */
import { html, render } from 'lit/html.js';
import { adoptStyles, afterNextFrame, styleSheet, styles } from '../views/mod.ts';

/** How an attribute is parsed, and its name if it differs from the property's. */
export interface ReflectedProperty {
  readonly attribute?: string;
  /** Whether every element has the property anyway. */
  readonly isNative?: boolean;
  readonly type?: (text: string) => unknown;
}

/** Lets a server, which has no HTMLElement, import the class. */
const Base = globalThis.HTMLElement ?? Object;

/** A class whose `properties` are attributes. */
interface ReflectingClass {
  readonly prototype: object;
  readonly properties: Readonly<Record<string, ReflectedProperty>>;
}

/**
 * Defines a class's properties. Returns the attributes to observe. Throws an error in a browser that can't construct style sheets: then
 * the element isn't defined, and its content stays.
 */
export function defineReflectedProperties({ prototype, properties }: ReflectingClass): string[] {
  styleSheet(styles);
  return Object.entries(properties).map(([name, { attribute = name, isNative, type = String }]) => {
    if (isNative) return attribute;
    // Even if the prototype has such a name: a page may have put anything on every element.
    Object.defineProperty(prototype, name, {
      get(this: Element): unknown {
        const text = this.getAttribute(attribute);
        return text === null ? null : type(text);
      },
      set(this: Element, value: unknown): void {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
    return attribute;
  });
}

export abstract class ReflectingElement extends Base {
  #drawing: Promise<void> | null = null;

  constructor() {
    super();
    adoptStyles(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), styles);
  }

  connectedCallback(): void {
    // A value set before the upgrade is an own property that hides the accessor.
    for (const [name, value] of Object.entries(this)) {
      if (!(name in this.constructor.prototype)) continue;
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
    // The first number format takes a browser 20 ms, in which it loads its data: it does so while the documents load.
    setTimeout(() => new Intl.NumberFormat());
    this.requestUpdate();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.requestUpdate();
  }

  /** Schedules a render in a microtask; after a press, a long table renders after the next frame. */
  requestUpdate(isPressed?: boolean): void {
    this.#drawing ??= this.#draw(isPressed && this.shadowRoot?.querySelector('.long'));
  }

  /** Settles when pending changes are rendered. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  /** The template of the shadow root. */
  protected abstract render(): unknown;

  /** Called when the template can't be rendered, and only the fallback is. */
  protected abstract handleRenderError(cause: unknown): void;

  async #draw(later: unknown): Promise<void> {
    await (later && new Promise<void>(afterNextFrame));
    const root = this.isConnected && this.shadowRoot;
    try {
      if (root) render(this.render(), root);
    } catch (error) {
      // Lit has rendered an unknown part of the template. Another template replaces it completely.
      if (root) render(html`<slot></slot>`, root);
      this.handleRenderError(error);
    } finally {
      this.#drawing = null;
    }
  }
}
