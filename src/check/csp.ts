/**
 * The Content Security Policy stands on every page, exactly, before anything it governs; and no page
 * has what it forbids: inline scripts, inline styles, event handlers, refreshes, another base.
 */
import type { Check } from "./check.ts";
import type { Element, Page } from "./page.ts";
import type { Finding } from "./text-file.ts";

/**
 * The policy that pages with scripts must state. Written out here a second time on purpose: a slip in the layout
 * would otherwise loosen the page and its check together.
 */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'self'";

/** That of pages that load no script: none may run there at all. */
export const SCRIPTLESS_POLICY =
  "default-src 'self';script-src 'none';base-uri 'none';form-action 'self'";

/** Types of `<script>` that hold data and are not run. */
const DATA_TYPES = new Set(["application/ld+json", "application/json"]);

const GOVERNED = new Set(["link", "script", "style", "img"]);

export const csp: Check = (_site, report) => ({
  page(page) {
    for (const finding of policyFindings(page)) page.error(report, finding.offset, finding.finding);
    for (const element of page.elements) {
      for (const finding of inlineFindings(element)) page.error(report, element.offset, finding);
    }
  },
});

function* policyFindings(page: Page): Generator<{ offset: number; finding: Finding }> {
  const meta = page.elements.find(
    ({ name, attributes }) =>
      name === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
  );
  const rule = "csp";
  const advice = "every page is drawn by the base layout, which states the policy";
  const scripted = page.elements.some(
    ({ name, attributes }) => name === "script" && !DATA_TYPES.has(attributes["type"] ?? ""),
  );
  const policy = scripted ? POLICY : SCRIPTLESS_POLICY;
  if (meta === undefined) {
    yield {
      offset: 0,
      finding: { rule, found: "no Content-Security-Policy", expected: policy, advice },
    };
    return;
  }
  const { offset } = meta;
  const found = meta.attributes["content"] ?? "";
  if (found !== policy) yield { offset, finding: { rule, found, expected: policy, advice } };
  const early = page.elements.find((element) => GOVERNED.has(element.name));
  if (early !== undefined && early.offset < offset) {
    const found = `<${early.name}> before the Content-Security-Policy`;
    yield { offset: early.offset, finding: { rule, found, expected: "the policy first" } };
  }
}

function* inlineFindings({ name, attributes }: Element): Generator<Finding> {
  const type = attributes["type"]?.toLowerCase() ?? "";
  if (name === "script" && attributes["src"] === undefined && !DATA_TYPES.has(type)) {
    yield { rule: "inline-script", found: "a <script> without src", expected: "a script file" };
  }
  if (name === "style") {
    yield { rule: "inline-style", found: "a <style> element", expected: "a stylesheet file" };
  }
  if (
    name === "base" ||
    (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh")
  ) {
    yield { rule: "redirecting", found: `<${name}> that changes where the page leads` };
  }
  for (const attribute of Object.keys(attributes)) {
    if (attribute === "style") {
      yield { rule: "inline-style", found: "a style attribute", expected: "a class" };
    } else if (attribute.startsWith("on")) {
      yield {
        rule: "inline-script",
        found: `an ${attribute} attribute`,
        expected: "a script file",
      };
    }
  }
}
