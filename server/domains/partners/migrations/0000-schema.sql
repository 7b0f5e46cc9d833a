create schema partners;
