/// The script of a page with a difference: it hides what nobody asked for, and keeps what was asked for
/// in the address. It makes no markup, so no text can become any.
enum PageScript {
  static let text = #"""

    "use strict";
    (() => {
      const filters = document.getElementById("filters");
      if (!filters) return;
      const field = (id) => document.getElementById(id);
      const [env, kind, danger] = ["env", "kind", "danger"].map(field);
      const [text, cosmetic, shown] = ["text", "cosmetic", "shown"].map(field);
      const has = (ranges, number) => ranges.split(",").some((range) => {
        const [first, last] = range.split("-").map(Number);
        return first <= number && number <= (last ?? first);
      });
      const texts = new WeakMap();
      const says = (element, words) => {
        if (!words) return true;
        let all = texts.get(element);
        if (all === undefined) {
          all = element.textContent.toLowerCase();
          texts.set(element, all);
        }
        return all.includes(words);
      };
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];
      const groups = all("section.group");
      const objects = groups.flatMap((group) => all("article", group));
      const others = all(".card, #environments tbody tr");

      function wanted() {
        const option = env.selectedOptions[0];
        return {
          number: option && option.dataset.n !== undefined ? Number(option.dataset.n) : null,
          kind: kind.value, danger: danger.value, text: text.value.trim().toLowerCase(),
          cosmetic: cosmetic.checked,
        };
      }

      function isIn(element, want) {
        return want.number === null || element.dataset.e === undefined
          || has(element.dataset.e, want.number);
      }

      function fits(element, want) {
        const ids = (element.dataset.d ?? "").split(" ").filter(Boolean);
        if (want.kind && element.dataset.k !== undefined && element.dataset.k !== want.kind) {
          return false;
        }
        if (want.danger === "any" ? ids.length === 0 : want.danger && !ids.includes(want.danger)) {
          return false;
        }
        return says(element, want.text);
      }

      function show() {
        const want = wanted();
        document.body.classList.toggle("all", want.cosmetic);
        let count = 0;
        for (const group of groups) {
          const isHere = isIn(group, want);
          let isEmpty = true;
          const own = all("article", group);
          for (const object of own) {
            const isQuiet = object.classList.contains("quiet") && !want.cosmetic;
            object.hidden = !isHere || isQuiet || !fits(object, want);
            if (!object.hidden) {
              count += 1;
              isEmpty = false;
            }
          }
          const isNote = own.length === 0 && isHere && want.cosmetic
            && !want.kind && !want.danger && !want.text;
          group.hidden = isEmpty && !isNote;
        }
        for (const other of others) {
          const isRow = other.tagName === "TR";
          other.hidden = !isIn(other, want)
            || !(isRow ? says(other, want.text) || want.number !== null
              : want.danger && !other.dataset.d ? false : fits(other, want));
        }
        for (const section of all("main > section:not(#changes)")) {
          const parts = all(".card, tbody tr", section);
          section.hidden = parts.every((part) => part.hidden);
        }
        const quiet = objects.filter((object) => object.classList.contains("quiet")).length;
        const total = objects.length - (want.cosmetic ? 0 : quiet);
        const hint = want.cosmetic || quiet === 0 ? "" : `, ${quiet} that mean the same`;
        shown.textContent = `${count} of ${total} changes${hint}`;
      }

      function keep() {
        const state = new URLSearchParams();
        for (const choice of [env, kind, danger, text]) {
          if (choice.value) state.set(choice.id, choice.value);
        }
        if (cosmetic.checked) state.set("cosmetic", "1");
        history.replaceState(null, "", "#" + state);
      }

      function read() {
        const state = new URLSearchParams(location.hash.slice(1));
        for (const choice of [env, kind, danger]) {
          const value = state.get(choice.id) ?? "";
          choice.value = value;
          if (choice.selectedIndex < 0) choice.value = "";
        }
        text.value = state.get("text") ?? "";
        cosmetic.checked = state.get("cosmetic") === "1";
        show();
      }

      const change = () => {
        show();
        keep();
      };
      filters.addEventListener("change", change);
      text.addEventListener("input", change);
      field("clear").addEventListener("click", () => {
        for (const choice of [env, kind, danger, text]) choice.value = "";
        cosmetic.checked = false;
        change();
      });
      window.addEventListener("hashchange", read);
      let opened = [];
      window.addEventListener("beforeprint", () => {
        opened = all("details:not([open])");
        for (const one of opened) one.open = true;
      });
      window.addEventListener("afterprint", () => {
        for (const one of opened) one.open = false;
      });
      filters.hidden = false;
      document.body.classList.add("live");
      read();
    })();

    """#
}
