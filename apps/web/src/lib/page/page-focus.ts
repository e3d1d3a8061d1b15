import { createContext, type RefObject } from 'react';

/** True between a navigation and the moment the new page's heading takes the focus. */
export const PageFocus = createContext<RefObject<boolean>>({ current: false });
