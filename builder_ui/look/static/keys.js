// A field that names its key in aria-keyshortcuts is focused by it, unless the person is writing something.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable='true']")) return;
  const field = document.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!field) return;
  event.preventDefault();
  field.focus();
});
