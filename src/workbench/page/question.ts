// A question before something is lost: a dialog of two answers. Escape, and the answer that has the focus, change nothing.

/** Whether the answer was `yes`. */
export function confirmed(question: string, { yes, no }: { yes: string; no: string }): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const words = document.createElement('p');
  words.id = 'question';
  words.textContent = question;
  dialog.setAttribute('aria-labelledby', words.id);
  const answer = (text: string, value: string): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', () => dialog.close(value));
    return button;
  };
  const keep = answer(no, '');
  keep.autofocus = true;
  const answers = document.createElement('div');
  answers.append(answer(yes, 'yes'), keep);
  dialog.append(words, answers);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}
