// What Gradio has no event for: marks and rows that are clicked, the theme, and how a resume is shown.
(() => {
  const stored = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const store = (key, value) => {
    try { localStorage.setItem(key, value); } catch { /* A browser may forbid it; nothing is lost. */ }
  };

  let count = 0;
  // Gradio notices a hidden box when its text changes, so the same click twice needs a number.
  const tell = (box, message) => {
    const field = document.querySelector(`#${box} textarea, #${box} input`);
    if (!field) return;
    field.value = `${message}#${++count}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // Which box a button of the list writes into, and the resumes that are ticked there.
  const BOXES = { open: "opened", remove: "doomed", join: "joined", part: "parted" };
  const ticked = () => [...document.querySelectorAll("#library [data-tick]:checked")]
    .map((box) => box.dataset.tick);

  const setTheme = (name) => {
    document.body.classList.toggle("dark", name === "dark");
    document.documentElement.style.colorScheme = name;
  };
  const preferredTheme = () => stored("theme")
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  const chosenLanguage = () =>
    (stored("language") ?? (navigator.language || "en")).startsWith("zh") ? "zh" : "en";

  // The resume beside the chat: its pages or its text, and the pages as wide as it or enlarged.
  const root = document.documentElement;
  const setView = (view) => {
    root.dataset.view = view;
    for (const button of document.querySelectorAll("#source [data-view]")) {
      button.setAttribute("aria-pressed", button.dataset.view === view);
    }
    setEnlarged("enlarged" in root.dataset);
  };
  const setEnlarged = (enlarged) => {
    root.toggleAttribute("data-enlarged", enlarged);
    document.querySelector("#source [data-enlarge]")?.setAttribute("aria-pressed", enlarged);
    if (!enlarged) return;
    // Sharper pictures; those that are there stay when it fits again.
    for (const picture of document.querySelectorAll("#source .print img")) {
      if (picture.clientWidth) picture.sizes = `${picture.clientWidth}px`;
    }
  };
  const scrollToQuote = () => {
    const shown = [...document.querySelectorAll("#source :is(.pages, .paper)")]
      .find((scroller) => scroller.clientHeight > 0);
    const quote = shown?.querySelector("mark.current, .box.current");
    if (!shown) return null;
    if (!quote) {
      shown.scrollTo(0, 0);
      return shown;
    }
    const [place, frame] = [quote.getBoundingClientRect(), shown.getBoundingClientRect()];
    // Only as far as it takes: what stands before the quote says whose words they are.
    const across = place.left < frame.left || place.right > frame.right;
    const down = place.top < frame.top || place.bottom > frame.top + 0.7 * frame.height;
    shown.scrollBy(
      across ? place.left - frame.left - 40 : 0,
      down ? place.top - frame.top - frame.height / 3 : 0,
    );
    return shown;
  };
  /** Enlarge the pages, or fit them again, around a point of one of them. */
  const turnEnlarged = (print, x, y) => {
    const before = print.getBoundingClientRect();
    const across = (x - before.left) / before.width;
    const down = (y - before.top) / before.height;
    setEnlarged(!("enlarged" in root.dataset));
    const after = print.getBoundingClientRect();
    print.closest(".pages").scrollBy(
      after.left + across * after.width - x, after.top + down * after.height - y,
    );
  };

  window.resumeWindow = {
    opened(...rest) {
      setTheme(preferredTheme());
      const chosen = chosenLanguage();
      document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
      return [chosen, ...rest.slice(1)];
    },
    // A tab is selected before the switch shows the language that was chosen.
    inChosenLanguage(wanted) {
      return [wanted, chosenLanguage()];
    },
    speak(language, ...rest) {
      store("language", language);
      document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
      return [language, ...rest];
    },
    turnTheme() {
      const name = document.body.classList.contains("dark") ? "light" : "dark";
      store("theme", name);
      setTheme(name);
    },
    showQuote() {
      const resume = document.querySelector("#source .resume");
      if (!resume) return;
      // Words that are on no page are shown in the text, whatever is preferred.
      setView(resume.dataset.first === "text" ? "text" : stored("view") ?? "page");
      const scroller = scrollToQuote();
      if (matchMedia("(max-width: 900px)").matches) scroller?.focus({ preventScroll: true });
      // The chat has become narrower, and what was clicked may have moved out of sight.
      document.querySelector("#conversation a.cite.open")?.scrollIntoView({ block: "nearest" });
    },
    showAnswer() {
      const questions = document.querySelectorAll("#conversation .question");
      questions[questions.length - 1]?.scrollIntoView({ block: "start", behavior: "smooth" });
    },
  };

  document.addEventListener("click", (event) => {
    const mark = event.target.closest('a[href*="#cite-"]');
    if (mark) {
      event.preventDefault();
      event.stopPropagation();
      const target = mark.getAttribute("href");
      for (const other of document.querySelectorAll("a.cite")) {
        other.classList.toggle("open", other.getAttribute("href") === target);
      }
      tell("cited", target.split("#cite-")[1]);
      return;
    }
    const view = event.target.closest("#source .views [data-view]");
    if (view) {
      store("view", view.dataset.view);
      setView(view.dataset.view);
      scrollToQuote();
      return;
    }
    const print = event.target.closest("#source .print");
    if (print) return turnEnlarged(print, event.clientX, event.clientY);
    if (event.target.closest("#source [data-enlarge]")) {
      setEnlarged(!("enlarged" in root.dataset));
      scrollToQuote();
      return;
    }
    const button = event.target.closest("#library [data-act]");
    if (!button) return;
    const joining = button.dataset.act === "join";
    tell(BOXES[button.dataset.act], joining ? ticked().join(",") : button.dataset.id);
  }, true);

  document.addEventListener("change", (event) => {
    if (!event.target.closest("#library [data-tick]")) return;
    const bar = document.querySelector("#library .joining");
    bar.querySelector("b").textContent = ticked().length;
    bar.hidden = ticked().length < 2;
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const keep = document.querySelector("#confirm #keep");
    (keep ?? document.querySelector("#side #close"))?.click();
  });

  setTheme(preferredTheme());
})();
