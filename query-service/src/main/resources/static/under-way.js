// A form that takes a while says so once it is sent: the browser itself shows next to nothing while it waits for the answer.
'use strict';

document.addEventListener('submit', event => {
  for (const note of event.target.querySelectorAll('[data-under-way]')) {
    note.hidden = event.defaultPrevented;
  }
});

// The page may come back from the browser's memory as it was left.
window.addEventListener('pageshow', () => {
  for (const note of document.querySelectorAll('[data-under-way]')) {
    note.hidden = true;
  }
});
