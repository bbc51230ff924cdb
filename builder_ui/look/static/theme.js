// Sets the theme before the first paint: the person's choice, or the system's when it is "auto".
const chosen = document.currentScript.dataset.theme;
const dark = chosen === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
document.documentElement.dataset.theme = dark ? "dark" : "light";
