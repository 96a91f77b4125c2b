/**
 * Script of the iframe page with a verdict: copies the statement in its address to the element, and then does what the script of
 * every iframe page does.
 */
import './embed.js';

document.addEventListener(
  'readystatechange',
  () => {
    const element = document.querySelector('likewise-ranking');
    for (const [name, value] of new URLSearchParams(location.search))
      if (/^[a-z-]+$/.test(name)) element.setAttribute(name, value);
  },
  { once: true },
);
