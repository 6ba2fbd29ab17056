package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
	"time"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()

	body := strings.NewReader(`{
  "client_id": "{yourClientId}",
  "tenant": "${account.namespace}",
  "name": "{{name}}",
  "org": "<ORG_ID>",
  "key": "API_KEY",
  "mixed": "a {one} ${two} b\n{{three}}"
}`)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY", body)
	if err != nil {
		return err
	}
	req.Header.Set("authorization", "Bearer {accessToken}")
	req.Header.Set("x-tenant", "${account.namespace}")
	req.Header.Set("x-name", "{{name}}")
	req.Header.Set("x-org", "<ORG_ID>")
	req.Header.Set("x-key", "API_KEY")
	req.Header.Set("content-type", "application/json")
	req.Header.Set("cookie", "sid={sessionId}")

	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()

	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	fmt.Println(string(answer))
	if resp.StatusCode >= 400 {
		return fmt.Errorf("unexpected status: %s", resp.Status)
	}
	return nil
}
