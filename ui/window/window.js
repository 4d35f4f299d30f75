// What Gradio has no event for: marks and rows that are clicked, the theme, and scrolling to a quote.
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

  const setTheme = (name) => {
    document.body.classList.toggle("dark", name === "dark");
    document.documentElement.style.colorScheme = name;
  };
  const preferredTheme = () => stored("theme")
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  window.resumeWindow = {
    opened(...rest) {
      setTheme(preferredTheme());
      const language = stored("language") ?? (navigator.language || "en");
      const chosen = language.startsWith("zh") ? "zh" : "en";
      document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
      return [chosen, ...rest.slice(1)];
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
      const paper = document.querySelector("#source .paper");
      const mark = paper?.querySelector("mark.current");
      if (!paper) return;
      const place = mark ? mark.offsetTop - paper.clientHeight / 3 : 0;
      paper.scrollTo({ top: Math.max(0, place) });
      if (matchMedia("(max-width: 900px)").matches) paper.focus({ preventScroll: true });
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
    const button = event.target.closest("#library [data-act]");
    if (button) tell(button.dataset.act === "open" ? "opened" : "doomed", button.dataset.id);
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const keep = document.querySelector("#confirm #keep");
    (keep ?? document.querySelector("#side #close"))?.click();
  });

  setTheme(preferredTheme());
})();
