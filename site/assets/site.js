/** Loads the embed builder when it comes into view, gets the focus, or is named in the address. */
const form = document.getElementById('builder');

if (form) {
  /** A module is loaded only once, even if imported repeatedly. */
  const loadBuilder = () => import('/builder.js');
  const near = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return;
      near.disconnect();
      loadBuilder();
    },
    { rootMargin: '100% 0px' },
  );
  near.observe(form);
  form.addEventListener('focusin', loadBuilder, { once: true });
}
