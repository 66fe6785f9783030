"use strict";
// Elements. Text reaches the page through text nodes only, so that whatever a result holds is shown and never obeyed.

const SVG = "http://www.w3.org/2000/svg";

// h("td", {class: "cell", onclick: f}, "text", child, [children], null)
function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

function hidden_words(words) {
  return h("span", { class: "unseen" }, words);
}

function number(value) {
  return value.toLocaleString("en-US");
}

function count(value, one, several) {
  return `${number(value)} ${value === 1 ? one : several}`;
}

// Only these lead somewhere: an address may come from anybody's case file.
function is_web_address(text) {
  return /^https?:\/\/[^\s]+$/i.test(text);
}

function link_or_text(text) {
  return is_web_address(text) ? h("a", { href: text, rel: "noopener noreferrer nofollow", target: "_blank" }, text) : text;
}
