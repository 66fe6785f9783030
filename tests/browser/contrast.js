// Every piece of text on the page with the contrast between it and what is painted behind it (WCAG 2, as composited).
// Returns [[ratio, needed, selector, text]…] of those that have too little.
const parse = (color) => {
  const numbers = color.match(/[\d.]+/g).map(Number);
  const scale = color.startsWith("color(") ? 255 : 1;
  return { r: numbers[0] * scale, g: numbers[1] * scale, b: numbers[2] * scale, a: numbers.length > 3 ? numbers[3] : 1 };
};
const over = (top, under) => {
  const mix = (name) => top[name] * top.a + under[name] * (1 - top.a);
  return { r: mix("r"), g: mix("g"), b: mix("b"), a: 1 };
};
const luminance = ({ r, g, b }) => {
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const paper = parse(getComputedStyle(document.documentElement).backgroundColor);

// The backgrounds of the element and of what it stands in; in a picture that of the shape drawn last below the text.
function background_of(element) {
  const layers = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at instanceof SVGElement) continue;
    layers.push(parse(getComputedStyle(at).backgroundColor));
  }
  let color = layers.reverse().reduce((under, layer) => over(layer, under), paper);
  if (element instanceof SVGElement) {
    const box = element.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
    for (const shape of element.ownerSVGElement.querySelectorAll("rect")) {
      const other = shape.getBoundingClientRect();
      if (x < other.left || x > other.right || y < other.top || y > other.bottom) continue;
      const style = getComputedStyle(shape), fill = parse(style.fill);
      color = over({ ...fill, a: fill.a * Number(style.opacity) }, color);
    }
  }
  return color;
}

const found = [];
let looked = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || element.closest("script, style, noscript, .unseen, option")) continue;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const style = getComputedStyle(element);
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  const behind = background_of(element);
  const own = parse(element instanceof SVGElement ? style.fill : style.color);
  const ratio = contrast(over({ ...own, a: own.a * opacity }, behind), behind);
  const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  looked++;
  if (ratio < (large ? 3 : 4.5)) found.push([Math.round(ratio * 100) / 100, large ? 3 : 4.5, `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""}`, node.data.slice(0, 40)]);
}
return { looked, found };
