// An oracle for emission: what the libraries behind kustomize and Argo CD's hydrator print.
//
// Reads frames, "<mode> <length>\n<bytes>", on its input and answers each with a frame of the same
// form whose mode is "ok" or "error". The modes are the names of the profiles, "json", and "stream":
// the hydrator's for all documents of a text. Otherwise the bytes are one YAML document. It is decoded
// once only: kustomize prints and reads a resource before it prints it for good, what that does to
// texts is told in RewrittenTextTests.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	v2 "gopkg.in/yaml.v2"
	v3 "gopkg.in/yaml.v3"
)

// read answers the values of a document after they went through JSON, which is read as YAML.
func read(document []byte) (interface{}, error) {
	var value map[string]interface{}
	if err := v3.Unmarshal(document, &value); err != nil {
		return nil, err
	}
	text, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	var again interface{}
	err = v2.Unmarshal(text, &again)
	return again, err
}

// object makes of a value what Kubernetes' objects hold: keys are strings, whole numbers have a sign.
func object(value interface{}, signed bool) (interface{}, error) {
	switch value := value.(type) {
	case map[interface{}]interface{}:
		entries := map[string]interface{}{}
		for key, inner := range value {
			name, ok := key.(string)
			if !ok {
				return nil, errors.New("a key is no string")
			}
			entry, err := object(inner, signed)
			if err != nil {
				return nil, err
			}
			entries[name] = entry
		}
		return entries, nil
	case []interface{}:
		for i := range value {
			item, err := object(value[i], signed)
			if err != nil {
				return nil, err
			}
			value[i] = item
		}
		return value, nil
	case uint64:
		if signed {
			return float64(value), nil
		}
	}
	return value, nil
}

// stream prints documents as Argo CD's commit server does.
func stream(documents []string) ([]byte, error) {
	var output bytes.Buffer
	encoder := v3.NewEncoder(&output)
	encoder.SetIndent(2)
	for _, document := range documents {
		value, err := read([]byte(document))
		if err != nil {
			return nil, err
		}
		if value, err = object(value, true); err != nil {
			return nil, err
		}
		if err = encoder.Encode(value); err != nil {
			return nil, err
		}
	}
	err := encoder.Close()
	return output.Bytes(), err
}

func answer(mode string, document []byte) (printed []byte, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%v", reason)
		}
	}()
	if mode == "stream" {
		return stream(strings.Split("\n"+string(document), "\n---\n"))
	}
	value, err := read(document)
	if err != nil {
		return nil, err
	}
	switch mode {
	case "kustomize":
		return v2.Marshal(value)
	case "json":
		if value, err = object(value, false); err != nil {
			return nil, err
		}
		return json.Marshal(value)
	case "hydrator":
		return stream([]string{string(document)})
	}
	return nil, errors.New("no such mode")
}

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		var mode string
		var length int
		if _, err := fmt.Fscanf(input, "%s %d\n", &mode, &length); err != nil {
			return
		}
		document := make([]byte, length)
		if _, err := io.ReadFull(input, document); err != nil {
			return
		}
		status := "ok"
		printed, err := answer(mode, document)
		if err != nil {
			status, printed = "error", []byte(err.Error())
		}
		fmt.Fprintf(output, "%s %d\n", status, len(printed))
		output.Write(printed)
	}
}
