// The task pane beside the grid: the add-in's own page in a frame, as wide as Office allows (320 to 450 px).
import { pagesOf, type Language } from '../../locales/languages';

const NARROWEST = 320;
const WIDEST = 450;
const USUAL = 350;
const STEP = 10;

export class Pane {
  readonly #place: HTMLElement;
  readonly #splitter: HTMLElement;
  #width = USUAL;

  constructor(place: HTMLElement, splitter: HTMLElement) {
    this.#place = place;
    this.#splitter = splitter;
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(WIDEST));
    splitter.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.#setWidth(this.#width + STEP);
      else if (event.key === 'ArrowRight') this.#setWidth(this.#width - STEP);
      else return;
      event.preventDefault();
    });
    splitter.addEventListener('dblclick', () => this.#setWidth(USUAL));
    splitter.addEventListener('pointerdown', (event) => this.#drag(event));
    this.#setWidth(USUAL);
  }

  #setWidth(width: number): void {
    this.#width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    this.#place.style.width = `${this.#width}px`;
    this.#splitter.setAttribute('aria-valuenow', String(this.#width));
  }

  #drag(start: PointerEvent): void {
    const from = this.#width + start.clientX;
    // The frame would swallow the pointer's moves.
    document.body.classList.add('resizing');
    this.#splitter.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => this.#setWidth(from - event.clientX);
    const end = (): void => {
      document.body.classList.remove('resizing');
      this.#splitter.removeEventListener('pointermove', move);
    };
    this.#splitter.addEventListener('pointermove', move);
    this.#splitter.addEventListener('pointerup', end, { once: true });
    this.#splitter.addEventListener('pointercancel', end, { once: true });
  }

  /** The frame goes, and with it the scripts that would still ask the host. */
  unload(): void {
    this.#place.replaceChildren();
  }

  /** Loads the add-in anew; resolves when its scripts have run. */
  load(language: Language, dark: boolean): Promise<void> {
    const frame = document.createElement('iframe');
    frame.title = pagesOf(language).workbench.paneLabel;
    frame.src = `/addin/taskpane.html?language=${language}&theme=${dark ? 'dark' : 'light'}`;
    this.#splitter.setAttribute('aria-label', pagesOf(language).workbench.paneWidth);
    this.#splitter.title = pagesOf(language).workbench.paneWidth;
    this.#place.setAttribute('aria-label', pagesOf(language).workbench.paneLabel);
    const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
    this.#place.replaceChildren(frame);
    return loaded;
  }
}
