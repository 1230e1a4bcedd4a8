//! How words and their history are remembered
