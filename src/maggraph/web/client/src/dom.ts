// Elements without markup in text: names reach the page as text nodes and attributes only.

export type Child = Node | string | null | undefined | false;
type Handler = (event: never) => void;
export type Props = Readonly<Record<string, string | number | boolean | Handler | null | undefined>>;

/** Make an element; `on…` are listeners, true is an empty attribute, false and null none. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, props);
  element.append(...children.filter((child): child is Node | string => !!child || child === ""));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function s(tag: string, props: Props = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  dress(element, props);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

function dress(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Put new children in an element, and the keyboard's focus back on what has the same data-key. */
export function refill(element: HTMLElement, ...children: Child[]): void {
  const active = element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["key"] : undefined;
  element.replaceChildren(...children.filter((child): child is Node | string => !!child));
  if (active === undefined) return;
  const again = [...element.querySelectorAll<HTMLElement>("[data-key]")].find((one) => one.dataset["key"] === active);
  (again ?? element.querySelector<HTMLElement>("[data-fallback]"))?.focus({ preventScroll: true });
}

export function button(label: Child, onclick: () => void, props: Props = {}): HTMLButtonElement {
  return h("button", { type: "button", onclick, ...props }, label);
}

/** A name keeps the direction of its own writing to itself. */
export function name(text: string): HTMLElement {
  return h("bdi", {}, text);
}
