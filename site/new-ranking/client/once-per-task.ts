/** Returns a function that runs `run` once, however often it is called in one task of the event loop: in a microtask, before the next frame. */
export function oncePerTask(run: () => void): () => void {
  let isScheduled = false;
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      run();
    });
  };
}
