import { expect, test } from "vitest";
import { html, trusted } from "#src/site/html.ts";

test("interpolations are escaped in text and attributes", () => {
  const hostile = `"><script>alert('x')</script>&amp;`;
  expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">` +
      `&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>`,
  );
});

test("markup of the tag nests; lists join; nothing prints for false, null, undefined", () => {
  const items = ["أ", "<ب>"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${false}${null}${undefined}${0}`.toString()).toBe(
    "<ul><li>أ</li><li>&lt;ب&gt;</li></ul>0",
  );
});

test("trusted markup passes as it is", () => {
  expect(html`${trusted("<b>ن</b>")}`.toString()).toBe("<b>ن</b>");
});
