import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

const withStyles = async (page: Promise<ComponentType>) => {
  const [Component] = await Promise.all([page, import('./board.css')]);
  return { Component };
};

export const boardRoutes: RouteObject[] = [
  { path: 'board', lazy: () => withStyles(import('./board-page').then(({ BoardPage }) => BoardPage)) },
  { path: 'board/merged', lazy: () => withStyles(import('./merged-page').then(({ MergedPage }) => MergedPage)) },
  { path: 'board/not-done', lazy: () => withStyles(import('./not-done-page').then(({ NotDonePage }) => NotDonePage)) },
  { path: 'board/not-done/new', lazy: () => withStyles(import('./choice-page').then(({ ChoicePage }) => ChoicePage)) },
  { path: 'board/not-done/:id', lazy: () => withStyles(import('./choice-page').then(({ ChoicePage }) => ChoicePage)) },
  { path: 'board/:question', lazy: () => withStyles(import('./answer-page').then(({ AnswerPage }) => AnswerPage)) },
];
