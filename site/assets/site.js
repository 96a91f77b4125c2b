/** The site's own script: brings the embed builder when it comes near, or is used, or is what the address is about. */
const form = document.getElementById('builder');

if (form) {
  /** A module is loaded once, however often it is asked for. */
  const bring = () => import('/builder.js');
  const near = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return;
      near.disconnect();
      bring();
    },
    { rootMargin: '100% 0px' },
  );
  near.observe(form);
  form.addEventListener('focusin', bring, { once: true });
}
