import { createContext, type RefObject } from 'react';

/** True between a navigation and the moment the new page's heading takes the focus. */
export const PageFocus = createContext<RefObject<boolean>>({ current: false });

/** What had the focus last. Once it has gone from the page, so has the focus. */
export const LastFocus = createContext<RefObject<Element | null>>({ current: null });
