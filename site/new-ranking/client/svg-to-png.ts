/** Converts a picture to PNG with the browser's own renderer and fonts, for platforms that accept no SVG. */

/** Pixels of the PNG for each of the picture, so that text is sharp on dense screens. */
const SCALE = 2;

/**
 * The picture as an opaque PNG; a picture with a dark mode is as dark as the page. Rejects if the browser can't render it. The
 * picture becomes an image by a `data:` URL, which the site's policy allows.
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d', { alpha: false });
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const settle = (png: Blob | null): void =>
      png ? resolve(png) : reject(new Error('no PNG of the picture, expected a rendered image'));
    canvas.toBlob(settle, 'image/png');
  });
}
