/**
 * The home page's "on this day": fetches the page of the reader's own day of the year, or of the day
 * nearest to it that the archive has, and shows an article or more of each of its years. Without it a
 * link leads to all days.
 */
const MOST = 6;
const DAYS = 366;

const box = document.querySelector<HTMLElement>("#today");
const now = new Date();
const today = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
const day = box?.dataset["days"]?.split(" ").reduce((a, b) => (away(b) < away(a) ? b : a));

if (box && day) {
  const response = await fetch(`${box.dataset["root"]}${day}/`);
  if (response.ok) show(box, new DOMParser().parseFromString(await response.text(), "text/html"));
}

/** Days between a day of the year and today, the shorter way round. */
function away(date: string): number {
  const apart = Math.abs(dayOfYear(date) - dayOfYear(today));
  return Math.min(apart, DAYS - apart);
}

/** In a leap year, which has every day. */
function dayOfYear(date: string): number {
  return Date.parse(`2000-${date}`) / 864e5;
}

/** One article of each year in turn, until there are enough. */
function show(box: HTMLElement, page: Document): void {
  const years = [...page.querySelectorAll("main section")].map((section) => ({
    year: section.querySelector("h2 a")?.textContent ?? "",
    links: [...section.querySelectorAll("li a")],
  }));
  const share = Math.ceil(MOST / years.length);
  const items = years.slice(0, MOST).flatMap(({ year, links }) =>
    links.slice(0, share).map((link, i) => {
      const item = document.createElement("li");
      const numeral = document.createElement("b");
      numeral.textContent = year;
      if (i === 0) item.append(numeral);
      item.append(document.importNode(link, true));
      return item;
    }),
  );
  const list = document.createElement("ul");
  list.className = "list years";
  list.append(...items);
  const date = document.createElement("a");
  date.href = `${box.dataset["root"]}${day}/`;
  date.textContent = page.querySelector("h1")?.textContent ?? "";
  const line = document.createElement("p");
  line.className = "meta";
  if (day !== today) line.append(`${box.dataset["none"]} `);
  line.append(date);
  box.querySelector("h2")?.after(line, list);
}
